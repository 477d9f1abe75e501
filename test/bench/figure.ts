/** One measured figure, what it was measured against, and the goal that it is held to. */
export type Figure = { what: string; figure: number; unit: string; goal: string }
