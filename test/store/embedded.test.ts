import { startDynamo } from '../support/dynamo.ts'
import { acknowledgementContract } from './acknowledgement-contract.ts'
import { storeContract } from './contract.ts'
import { peopleContract } from './people-contract.ts'
import { releaseContract } from './release-contract.ts'
import { rotaContract } from './rota-contract.ts'

storeContract('the embedded database', () => startDynamo())
releaseContract('the embedded database', () => startDynamo())
peopleContract('the embedded database', () => startDynamo())
rotaContract('the embedded database', () => startDynamo())
acknowledgementContract('the embedded database', () => startDynamo())
