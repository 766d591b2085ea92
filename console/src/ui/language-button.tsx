import { GlobalOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLanguage } from '../language'

/** Each language is offered in its own words: who cannot read one can read the other. */
export function LanguageButton() {
  const { language, choose } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  const name = other === 'en' ? 'English' : '中文'
  return (
    <Button type="text" icon={<GlobalOutlined aria-hidden />} onClick={() => choose(other)} lang={other}>
      {name}
    </Button>
  )
}
