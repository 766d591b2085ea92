import { usePageQuery } from '../../../../../miniprogram/src/platform/page-query'
import { Page } from '../../../../../miniprogram/src/ui/page'
import { Text } from '../../../../../miniprogram/src/ui/text'

// biome-ignore lint/style/noDefaultExport: Taro finds pages by their default export
export default function SecondPage() {
  const query = usePageQuery()
  return (
    <Page title="第二页" face="collector">
      <Text>{JSON.stringify(query)}</Text>
    </Page>
  )
}
