import { Drawer } from 'antd'
import type { Edition } from '../../../../shared/forms/edition'
import { extended } from '../../../../shared/forms/extended'
import { useRead } from '../../platform/api'
import { useIsNarrow } from '../../ui/appearance'
import { FailureAlert } from '../../ui/failure'
import { Waiting } from '../../ui/waiting'
import type { Extension } from './approvals'
import { GroupsOfItems } from './groups-of-items'

interface LookProps {
  readonly campaignId: string
  readonly extension: Extension
  readonly base: Edition | undefined
  readonly onClose: () => void
}

/** Its questions before anybody is asked; their conditions speak of the base too. */
export function LookAtExtension({ campaignId, extension: { key, title }, base, onClose }: LookProps) {
  const narrow = useIsNarrow()
  const params = { campaignId, extension: key }
  const reading = useRead('GET /campaigns/{campaignId}/extensions/{extension}', { params })
  const content = reading.data?.edition as Edition | undefined
  return (
    <Drawer open onClose={onClose} title={title} size={narrow ? '100%' : 'min(860px, 92vw)'}>
      {reading.error && <FailureAlert failure={reading.error} onRetry={() => void reading.refetch()} />}
      {content && base ? <GroupsOfItems edition={wholeOf(base, content)} groups={content.groups} /> : <Waiting />}
    </Drawer>
  )
}

/** One that clashes with the base is looked at alone: switching on says where. */
function wholeOf(base: Edition, content: Edition): Edition {
  try {
    return extended(base, content)
  } catch {
    return content
  }
}
