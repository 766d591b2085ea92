import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { InviteForm } from '../features/staff/invite-form'
import { StaffList } from '../features/staff/staff-list'
import { useMessages } from '../language'
import { Page } from '../ui/page'

export function StaffRoute() {
  const { staff } = useMessages()
  const [inviting, setInviting] = useState(false)
  return (
    <Page
      title={staff.title}
      about={staff.about}
      extra={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setInviting(true)}>
          {staff.invite}
        </Button>
      }
    >
      <StaffList />
      {inviting && <InviteForm onClose={() => setInviting(false)} />}
    </Page>
  )
}
