import type { Resident } from '../../../features/confirmation/resident'
import { guarded } from '../../../phone/guarded'
import { useMessages } from '../../../phone/language'
import { run } from '../../../phone/run'
import { useLoaded } from '../../../phone/use-loaded'
import { linkToken } from '../../../platform/link-token'
import { usePageQuery } from '../../../platform/page-query'
import { Text } from '../../../ui/text'
import { NeutralPage, WaitingPage } from '../../plain-page'
import { ResidentPage } from '../../resident-page'
import { residentOf } from '../../residents'

function ReceiptPage() {
  const token = linkToken(usePageQuery())
  return token === undefined ? <NeutralPage /> : <Receipt resident={residentOf(token)} />
}

export default guarded(ReceiptPage, 'resident')

function Receipt({ resident }: { resident: Resident }) {
  const { resident: words } = useMessages()
  const { loaded, reload } = useLoaded(() => resident.progress.read())
  if (loaded.kind === 'loading') return <WaitingPage because="loading" onRetry={() => run(reload)} />
  const { receipt } = loaded.value
  if (!receipt) return <NeutralPage />

  const next = receipt.disputed ? words.nextDisputed : words.nextConfirmed
  return (
    <ResidentPage
      title={words.receiptTitle}
      aloud={[words.receiptTitle, words.receiptCode, receipt.code.split('').join(' '), next].join('\n')}
      lead={
        <>
          <Text>{words.receiptCode}</Text>
          <Text look="large">{receipt.code}</Text>
          <Text look="quiet">{words.receiptHint}</Text>
          <Text>{next}</Text>
        </>
      }
    />
  )
}
