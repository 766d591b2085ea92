import { Button, Flex, Tag, Typography } from 'antd'
import { useState } from 'react'
import type { AnswerOf } from '../../../../shared/api/route'
import type { Api } from '../../../../shared/api/routes'
import { useMessages } from '../../language'
import { useRows } from '../../platform/api'
import { useMe } from '../../platform/me'
import { useIsNarrow } from '../../ui/appearance'
import { ListTable } from '../../ui/list-table'
import { RegionName } from '../../ui/region-name'
import { OneTimeCode } from './one-time-code'
import { RemoveStaff } from './remove-staff'

export type StaffRow = AnswerOf<Api['GET /staff']>['rows'][number]

const colours = { invited: 'gold', active: 'green', disabled: 'default' } as const

export function StaffList() {
  const { staff, roles } = useMessages()
  const narrow = useIsNarrow()
  const list = useRows('GET /staff', { params: {} })
  const roleOf = (role: string) => (roles as Readonly<Record<string, string>>)[role] ?? role
  return (
    <ListTable<StaffRow>
      name={staff.title}
      list={list}
      rowKey={({ staffId }) => staffId}
      empty={staff.empty}
      columns={[
        {
          title: staff.name,
          key: 'name',
          render: (_, { name, account, role }) => (
            <>
              <Typography.Text strong>{name}</Typography.Text>
              <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
                {narrow ? `${account} · ${roleOf(role)}` : account}
              </Typography.Text>
            </>
          ),
        },
        { title: staff.role, dataIndex: 'role', responsive: ['md'], render: roleOf },
        {
          title: staff.scope,
          dataIndex: 'scope',
          responsive: ['md'],
          render: (scope: string) => <RegionName region={scope} />,
        },
        {
          title: staff.state,
          dataIndex: 'state',
          responsive: ['md'],
          render: (state: StaffRow['state']) => <Tag color={colours[state]}>{staff.states[state]}</Tag>,
        },
        { title: staff.actions, key: 'actions', render: (_, row) => <Actions {...row} /> },
      ]}
    />
  )
}

function Actions(row: StaffRow) {
  const { staff } = useMessages()
  const { staffId } = useMe()
  const [open, setOpen] = useState<'code' | 'removal'>()
  const close = () => setOpen(undefined)
  if (row.state === 'disabled') return null
  // Reviewers and county staff sign in with a password and an authenticator; codes are for those at the door.
  const usesCodes = row.role === 'collector' || row.role === 'leader'
  return (
    <Flex gap={8} wrap>
      {usesCodes && (
        <Button onClick={() => setOpen('code')} aria-label={staff.codeFor(row.name)}>
          {staff.code}
        </Button>
      )}
      {row.staffId !== staffId && (
        <Button danger onClick={() => setOpen('removal')} aria-label={staff.removeNamed(row.name)}>
          {staff.remove}
        </Button>
      )}
      {open === 'code' && <OneTimeCode person={row} onClose={close} />}
      {open === 'removal' && <RemoveStaff person={row} onClose={close} />}
    </Flex>
  )
}
