import { createBrowserRouter } from 'react-router'
import { ActivationRoute } from './routes/activation'
import { CampaignRoute } from './routes/campaign'
import { CommunitiesRoute } from './routes/communities'
import { Crashed } from './routes/crashed'
import { ExportsRoute } from './routes/exports'
import { FollowUpsRoute } from './routes/follow-ups'
import { HomeRoute } from './routes/home'
import { ReviewRoute } from './routes/review'
import { RosterRoute } from './routes/roster'
import { SessionsRoute } from './routes/sessions'
import { Shell } from './routes/shell'
import { SignInRoute } from './routes/sign-in'
import { SignedIn } from './routes/signed-in'
import { StaffRoute } from './routes/staff'
import { VillageRoute } from './routes/village'

/** The charts are a third of the code and only one page draws them. */
const figures = () => import('./routes/figures').then(({ FiguresRoute }) => ({ Component: FiguresRoute }))

/** The conditions in words and the handbook are read by few, and not every day. */
const form = () => import('./routes/form').then(({ FormRoute }) => ({ Component: FormRoute }))

export const router = createBrowserRouter(
  [
    { path: '/sign-in', element: <SignInRoute />, errorElement: <Crashed /> },
    { path: '/activation', element: <ActivationRoute />, errorElement: <Crashed /> },
    {
      path: '/',
      element: <SignedIn />,
      errorElement: <Crashed />,
      hydrateFallbackElement: <span />,
      children: [
        {
          element: <Shell />,
          children: [
            { index: true, element: <HomeRoute /> },
            { path: 'sessions', element: <SessionsRoute /> },
            { path: 'staff', element: <StaffRoute /> },
            { path: ':campaignId/review', element: <ReviewRoute /> },
            { path: ':campaignId/review/village', element: <VillageRoute /> },
            { path: ':campaignId/figures', lazy: figures },
            { path: ':campaignId/follow-ups', element: <FollowUpsRoute /> },
            { path: ':campaignId/roster', element: <RosterRoute /> },
            { path: ':campaignId/campaign', element: <CampaignRoute /> },
            { path: ':campaignId/community', element: <CommunitiesRoute /> },
            { path: ':campaignId/form', lazy: form },
            { path: ':campaignId/exports', element: <ExportsRoute /> },
            { path: '*', element: <HomeRoute /> },
          ],
        },
      ],
    },
  ],
  { basename: '/console' },
)
