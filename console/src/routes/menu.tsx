import {
  AuditOutlined,
  BarChartOutlined,
  DownloadOutlined,
  FormOutlined,
  HomeOutlined,
  PhoneOutlined,
  SettingOutlined,
  TableOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import type { Permission } from '../../../shared/access/permissions'
import type { Messages } from '../messages.zh'

export type Work =
  | 'review'
  | 'figures'
  | 'follow-ups'
  | 'roster'
  | 'staff'
  | 'campaign'
  | 'form'
  | 'community'
  | 'exports'

interface WorkEntry {
  readonly work: Work
  readonly permission: Permission
  readonly icon: ReactNode
  /** Staff belong to a region, not to a year. */
  readonly ofCampaign: boolean
}

/** The left menu by work; who may not do the work does not see its entry. */
export const works: readonly WorkEntry[] = [
  { work: 'review', permission: 'registration.review', icon: <AuditOutlined aria-hidden />, ofCampaign: true },
  { work: 'figures', permission: 'figures.read', icon: <BarChartOutlined aria-hidden />, ofCampaign: true },
  { work: 'follow-ups', permission: 'followUp.read', icon: <PhoneOutlined aria-hidden />, ofCampaign: true },
  { work: 'community', permission: 'community.read', icon: <HomeOutlined aria-hidden />, ofCampaign: true },
  { work: 'roster', permission: 'roster.import', icon: <TableOutlined aria-hidden />, ofCampaign: true },
  { work: 'staff', permission: 'staff.manage', icon: <TeamOutlined aria-hidden />, ofCampaign: false },
  { work: 'campaign', permission: 'campaign.read', icon: <SettingOutlined aria-hidden />, ofCampaign: true },
  { work: 'form', permission: 'campaign.read', icon: <FormOutlined aria-hidden />, ofCampaign: true },
  { work: 'exports', permission: 'answers.export', icon: <DownloadOutlined aria-hidden />, ofCampaign: true },
]

export const addressOf = ({ work, ofCampaign }: WorkEntry, campaignId: string | undefined): string =>
  ofCampaign ? `/${campaignId ?? ''}/${work}` : `/${work}`

export const nameOf = (work: Work, { menu }: Messages): string => menu[work]
