import { useState } from 'react'
import { Button } from '../../../miniprogram/src/ui/button'
import { Choice } from '../../../miniprogram/src/ui/choice'
import { DatePicker } from '../../../miniprogram/src/ui/date-picker'
import { Dialog } from '../../../miniprogram/src/ui/dialog'
import { Field } from '../../../miniprogram/src/ui/field'
import { MultiChoice } from '../../../miniprogram/src/ui/multi-choice'
import { Photo } from '../../../miniprogram/src/ui/photo'
import { Search } from '../../../miniprogram/src/ui/search'
import { SignPad } from '../../../miniprogram/src/ui/sign-pad'
import type { Signature } from '../../../miniprogram/src/ui/sign-pad.props'
import { Tabs } from '../../../miniprogram/src/ui/tabs'
import { Text } from '../../../miniprogram/src/ui/text'
import { TextArea } from '../../../miniprogram/src/ui/text-area'

const yesNo = [
  { key: 'yes', label: '是' },
  { key: 'no', label: '否', description: '包括不清楚' },
]

export function Controls() {
  const [values, setValues] = useState({ name: '', note: '', search: '', date: '', answer: '', tab: 'first' })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isOpen, setOpen] = useState(false)
  const [signature, setSignature] = useState<Signature>()
  const set = (name: keyof typeof values) => (value: string) => setValues((before) => ({ ...before, [name]: value }))
  const picture =
    signature === undefined ? '未签名' : `已签名 ${signature.strokes.length} 笔 ${signature.png.length} 字节`

  return (
    <>
      <Field label="姓名" hint="与证件一致" required value={values.name} onChange={set('name')} />
      <Field label="证件号" kind="idcard" error="少了一位，请核对" value="" onChange={() => undefined} />
      <TextArea label="备注" value={values.note} onChange={set('note')} />
      <Search label="查找" value={values.search} clearLabel="清空" onChange={set('search')} />
      <DatePicker label="出生日期" value={values.date} emptyText="请选择" onChange={set('date')} />
      <Choice label="是否就业" options={yesNo} value={values.answer} onChange={set('answer')} />
      <Choice
        label="是否参保"
        hint="看社保卡"
        error="请选择一项"
        options={yesNo}
        value={undefined}
        onChange={() => undefined}
      />
      <MultiChoice label="需要哪些服务" options={yesNo} value={chosen} onChange={setChosen} />
      <Tabs
        label="分类"
        tabs={[
          { key: 'first', label: '未完成' },
          { key: 'second', label: '已完成' },
        ]}
        selected={values.tab}
        onSelect={set('tab')}
      />
      <Photo
        label="入户照片"
        description="家门口的照片"
        takeLabel="拍照"
        replaceLabel="重拍"
        onTake={() => undefined}
      />
      <SignPad label="本人签名" clearLabel="清除" onChange={setSignature} />
      <Text>{picture}</Text>
      <Text>{JSON.stringify({ ...values, chosen })}</Text>
      <Button label="普通" onPress={() => setOpen(true)} />
      <Button label="按住" pressed onPress={() => undefined} />
      <Button label="忙" busy onPress={() => undefined} />
      <Button label="危险" kind="danger" disabled onPress={() => undefined} />
      <Dialog
        open={isOpen}
        title="确定吗"
        actions={<Button label="好" onPress={() => setOpen(false)} />}
        onClose={() => setOpen(false)}
      >
        <Text>不会丢失内容</Text>
      </Dialog>
    </>
  )
}
