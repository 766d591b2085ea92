import { Alert } from '../../../miniprogram/src/ui/alert'
import { List, Row } from '../../../miniprogram/src/ui/list'
import { Progress } from '../../../miniprogram/src/ui/progress'
import { QrCode } from '../../../miniprogram/src/ui/qr-code'
import { Details, Facts, Heading, Section, Stack, Text } from '../../../miniprogram/src/ui/text'

export const Texts = () => (
  <>
    <Section title="一段">
      <Text>普通的话</Text>
      <Text look="quiet">次要的话</Text>
      <Text look="large">大字的问题</Text>
    </Section>
    <Heading level={3}>小标题</Heading>
    <Facts facts={[{ term: '就业状况', value: '未就业', mark: '有变化' }]} />
    <Details summary="什么是监护人">
      <Text>照顾她的人</Text>
    </Details>
    <Alert kind="error" title="没有发出">
      <Text>内容还在手机上</Text>
    </Alert>
    <Alert kind="warning" title="请核实" />
    <Alert kind="success" title="已发送" />
    <Alert kind="note" title="提示" />
    <List label="名单">
      <Row title="样例甲" detail="第一组" state="待修改" tone="attention" onPress={() => undefined} />
      <Row title="样例乙" onPress={() => undefined} />
    </List>
    <Progress label="发送进度" value={3} total={10} text="已发送 3 条，共 10 条" />
    <QrCode text="https://example.invalid/#/a?t=1" description="确认链接的二维码" />
    <Stack direction="row">
      <Text>并排一</Text>
      <Text>并排二</Text>
    </Stack>
  </>
)
