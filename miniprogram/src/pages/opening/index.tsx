import { Page } from '../../ui/page'
import { Text } from '../../ui/text'

export default function OpeningPage() {
  return (
    <Page title="入户" face="collector">
      <Text>全国残疾人基本服务状况和需求信息数据动态更新</Text>
    </Page>
  )
}
