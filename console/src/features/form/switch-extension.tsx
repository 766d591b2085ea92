import { Modal } from 'antd'
import { engineSentence } from '../../../../shared/forms/xlsform/engine-sentences.zh'
import { useLanguage, useMessages } from '../../language'
import { useCommand } from '../../platform/api'
import { Refusal } from '../../platform/failures'
import { FailureAlert } from '../../ui/failure'
import type { Extension } from './approvals'

interface SwitchExtensionProps {
  readonly campaignId: string
  readonly extension: Extension
  readonly onClose: () => void
}

/** Says what changes for the collectors before anything does. */
export function SwitchExtension({ campaignId, extension, onClose }: SwitchExtensionProps) {
  const { extensions: words } = useMessages()
  const command = useCommand('POST /campaigns/{campaignId}/extensions/{extension}/switches')
  const { key, title, on, items } = extension
  const name = on ? words.switchOff : words.switchOn
  const submit = () =>
    command.mutate({ params: { campaignId, extension: key }, facts: { on: !on } }, { onSuccess: onClose })
  return (
    <Modal
      open
      title={on ? words.switchOffOf(title) : words.switchOnOf(title)}
      okText={name}
      okButtonProps={{ danger: on }}
      onOk={submit}
      onCancel={onClose}
      confirmLoading={command.isPending}
    >
      <p>{on ? words.offMeans(items) : words.onMeans(items)}</p>
      <FailureAlert failure={command.error} />
      <Clashes failure={command.error} />
    </Modal>
  )
}

interface Place {
  readonly item: string
  readonly says: string
}

/** Where it does not fit together with what is asked already. */
function Clashes({ failure }: { readonly failure: Error | null }) {
  const { extensions: words } = useMessages()
  const { language } = useLanguage()
  if (!(failure instanceof Refusal) || failure.code !== 'extension.clashes') return null
  const { defects } = failure.details as { readonly defects: readonly Place[] }
  return (
    <>
      {words.clashes(defects.length)}
      <ul>
        {defects.map(({ item, says }) => (
          <li key={`${item} ${says}`}>
            {item} {language === 'zh' ? engineSentence(says) : says}
          </li>
        ))}
      </ul>
    </>
  )
}
