import Taro from '@tarojs/taro'
import { Button } from '../../../../../miniprogram/src/ui/button'
import { Page } from '../../../../../miniprogram/src/ui/page'
import { Controls } from '../../controls'
import { Texts } from '../../texts'

/** Every primitive on one page, for the contract they all keep on both platforms. */
// biome-ignore lint/style/noDefaultExport: Taro finds pages by their default export
export default function GalleryPage() {
  return (
    <Page
      title="样例"
      face="resident"
      status="已保存在手机上"
      footer={
        <Button
          label="打开第二页"
          kind="primary"
          onPress={() => void Taro.navigateTo({ url: '/pages/second/index?t=a%20b' })}
        />
      }
    >
      <Texts />
      <Controls />
    </Page>
  )
}
