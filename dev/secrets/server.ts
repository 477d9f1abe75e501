import { createServer } from 'node:http'
import * as v from 'valibot'
import { close, listen, readBody } from '../http/loopback.ts'

const request = v.object({ SecretId: v.string() })

/**
 * Secrets Manager with one secret (https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html).
 * @param names under which it is asked for; every other name does not exist
 */
export async function startSecrets(
  names: readonly string[],
  secret: string,
): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const server = createServer((incoming, response) => {
    const say = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))
    readBody(incoming, 64 * 1024)
      .then((body) => {
        const asked = v.safeParse(request, JSON.parse(body?.toString() ?? ''))
        if (incoming.headers['x-amz-target'] !== 'secretsmanager.GetSecretValue' || !asked.success) {
          return say(400, { __type: 'InvalidRequestException', message: 'Only GetSecretValue is known here.' })
        }
        const name = asked.output.SecretId
        if (!names.includes(name)) return say(400, { __type: 'ResourceNotFoundException', message: 'No such secret.' })
        const ARN = `arn:aws:secretsmanager:eu-west-2:000000000000:secret:${name}`
        return say(200, { ARN, Name: name, SecretString: secret, VersionId: 'local', VersionStages: ['AWSCURRENT'] })
      })
      .catch(() => response.destroy())
  })
  const port = await listen(server, 0)
  return { endpoint: `http://127.0.0.1:${port}`, stop: () => close(server) }
}
