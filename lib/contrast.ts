/** What WCAG 2.2 (1.4.3, level AA) asks of text. */
export const READABLE_CONTRAST = 4.5

/** Relative luminance of a colour, 0 to 1: WCAG 2.2's definition. */
function luminance(colour: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/**
 * Contrast ratio of two colours, 1 to 21, in either order.
 * @param one written as #rrggbb, as is the other
 */
export function contrast(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)]
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05)
}
