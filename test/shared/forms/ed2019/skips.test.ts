import { ed2019 } from '../../../../shared/forms/editions/ed2019/ed2019'
import { describeSkips } from './describe-skips'

describeSkips(ed2019)
