import { startDynamo } from '../support/dynamo.ts'
import { storeContract } from './contract.ts'
import { releaseContract } from './release-contract.ts'

storeContract('the embedded database', () => startDynamo())
releaseContract('the embedded database', () => startDynamo())
