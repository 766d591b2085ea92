import { Modal, Typography } from 'antd'
import { useEffect } from 'react'
import { useMessages } from '../../language'
import { useAction } from '../../platform/api'
import { FailureAlert } from '../../ui/failure'
import { formatInstant } from '../../ui/format'
import { Waiting } from '../../ui/waiting'
import type { StaffRow } from './staff-list'

/** A code for one sign-in in a browser, to be read to the collector over the telephone. */
export function OneTimeCode({ person, onClose }: { readonly person: StaffRow; readonly onClose: () => void }) {
  const { staff } = useMessages()
  const { mutate, data, error, isPending } = useAction('POST /staff/{staffId}/one-time-codes')
  useEffect(() => mutate({ params: { staffId: person.staffId }, body: {} }), [mutate, person.staffId])
  return (
    <Modal
      open
      title={staff.codeFor(person.name)}
      onCancel={onClose}
      onOk={onClose}
      okText={staff.done}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      <FailureAlert failure={error} />
      {isPending && <Waiting rows={2} />}
      {data && (
        <>
          <Typography.Paragraph
            style={{
              fontSize: 36,
              letterSpacing: 6,
              textAlign: 'center',
              margin: '12px 0',
              fontVariantNumeric: 'tabular-nums',
            }}
          >
            {data.code}
          </Typography.Paragraph>
          <p>{staff.codeHowTo(person.account, formatInstant(data.expiresAt))}</p>
        </>
      )}
    </Modal>
  )
}
