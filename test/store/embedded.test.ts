import { startDynamo } from '../support/dynamo.ts'
import { storeContract } from './contract.ts'

storeContract('the embedded database', () => startDynamo())
