import { ed2019 } from '../../../../shared/forms/editions/ed2019/ed2019'
import { checkCases } from './cases'
import { describeChecks } from './describe-checks'

describeChecks(ed2019, checkCases)
