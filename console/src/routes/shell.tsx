import { LogoutOutlined, MenuOutlined, UserOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Drawer, Dropdown, Flex, Layout, Menu, Select, Typography, theme } from 'antd'
import { useState } from 'react'
import { Link, Outlet, useLocation, useNavigate } from 'react-router'
import { useMessages } from '../language'
import { call, sessions } from '../platform/api'
import { useMay, useMe } from '../platform/me'
import { useIsNarrow } from '../ui/appearance'
import { LanguageButton } from '../ui/language-button'
import { addressOf, nameOf, works } from './menu'
import { useCampaignId } from './use-campaign-id'

/** What is around every page: menu by work, the campaign, the person signed in. */
export function Shell() {
  const narrow = useIsNarrow()
  const messages = useMessages()
  const { token } = theme.useToken()
  const [menuOpen, setMenuOpen] = useState(false)
  return (
    <Layout style={{ minHeight: '100dvh' }}>
      <a href="#work" className="visually-hidden">
        {messages.shell.skip}
      </a>
      <Layout.Header
        style={{
          position: 'sticky',
          top: 0,
          zIndex: 20,
          display: 'flex',
          alignItems: 'center',
          gap: 12,
          padding: narrow ? '0 8px' : '0 20px',
          background: token.colorBgContainer,
          borderBottom: `1px solid ${token.colorBorderSecondary}`,
        }}
      >
        {narrow && (
          <Button
            type="text"
            icon={<MenuOutlined />}
            aria-label={messages.shell.openMenu}
            onClick={() => setMenuOpen(true)}
          />
        )}
        <Typography.Text strong style={{ fontSize: 17, whiteSpace: 'nowrap' }}>
          {narrow ? messages.productShort : messages.product}
        </Typography.Text>
        <CampaignChoice />
        <div style={{ flex: 1 }} />
        {!narrow && <LanguageButton />}
        <Person />
      </Layout.Header>
      <Layout>
        {narrow ? (
          <Drawer
            placement="left"
            open={menuOpen}
            onClose={() => setMenuOpen(false)}
            size={264}
            title={messages.shell.menu}
          >
            <WorkMenu onChoose={() => setMenuOpen(false)} />
            <LanguageButton />
          </Drawer>
        ) : (
          <Layout.Sider width={184} style={{ background: token.colorBgContainer }}>
            <nav aria-label={messages.shell.menu} style={{ position: 'sticky', top: 56 }}>
              <WorkMenu onChoose={() => undefined} />
            </nav>
          </Layout.Sider>
        )}
        <Layout.Content id="work" tabIndex={-1} style={{ padding: narrow ? 12 : 24, minWidth: 0, outline: 'none' }}>
          <div style={{ maxWidth: 1400, margin: '0 auto' }}>
            <Outlet />
          </div>
        </Layout.Content>
      </Layout>
    </Layout>
  )
}

function WorkMenu({ onChoose }: { readonly onChoose: () => void }) {
  const messages = useMessages()
  const may = useMay()
  const { pathname } = useLocation()
  const campaignId = useCampaignId()
  const current = works.find(({ work }) => pathname.split('/').includes(work))?.work

  const items = works
    .filter(({ permission, ofCampaign }) => may(permission) && (campaignId !== undefined || !ofCampaign))
    .map((entry) => ({
      key: entry.work,
      icon: entry.icon,
      label: (
        <Link to={addressOf(entry, campaignId)} onClick={onChoose}>
          {nameOf(entry.work, messages)}
        </Link>
      ),
    }))
  return <Menu mode="inline" items={items} selectedKeys={current ? [current] : []} style={{ borderInlineEnd: 0 }} />
}

function CampaignChoice() {
  const { shell } = useMessages()
  const { campaigns } = useMe()
  const campaignId = useCampaignId()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const work = works.find((entry) => pathname.split('/').includes(entry.work) && entry.ofCampaign)?.work ?? 'review'

  if (campaigns.length === 0) return null
  const only = campaigns.length === 1 ? campaigns[0] : undefined
  if (only)
    return (
      <Typography.Text ellipsis type="secondary">
        {only.name}
      </Typography.Text>
    )
  return (
    <Select
      aria-label={shell.campaign}
      value={campaignId}
      options={campaigns.map(({ campaignId: value, name: label }) => ({ value, label }))}
      onChange={(chosen) => void navigate(`/${chosen}/${work}`)}
      variant="borderless"
      style={{ minWidth: 120 }}
      popupMatchSelectWidth={false}
    />
  )
}

function Person() {
  const { shell, roles } = useMessages()
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()

  const signOut = async () => {
    // The session ends here even when the server cannot be told; there it ends by itself soon after.
    await call('POST /sign-outs', { params: {}, body: {} }).catch(() => undefined)
    sessions.clear()
    queries.clear()
    await navigate('/sign-in', { replace: true })
  }

  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: `${me.name} · ${roles[me.role]} · ${me.scopeName}` },
          {
            key: 'sessions',
            icon: <UserOutlined aria-hidden />,
            label: shell.sessions,
            onClick: () => void navigate('/sessions'),
          },
          { key: 'out', icon: <LogoutOutlined aria-hidden />, label: shell.signOut, onClick: () => void signOut() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined aria-hidden />} aria-label={shell.person(me.name)}>
        <Flex component="span">{me.name}</Flex>
      </Button>
    </Dropdown>
  )
}
