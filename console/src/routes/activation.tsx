import { useState } from 'react'
import { useLocation } from 'react-router'
import { type Activated, ActivationForm } from '../features/activation/activation-form'
import { TotpSecret } from '../features/activation/totp-secret'
import { useMessages } from '../language'
import { withoutGroups } from '../platform/ids'
import { Entrance } from '../ui/entrance'

/** The invitation may come in the address behind `#`: that part never leaves the browser, so no log keeps it. */
export function ActivationRoute() {
  const { activation } = useMessages()
  const { hash } = useLocation()
  const [activated, setActivated] = useState<Activated>()
  return (
    <Entrance title={activation.title} about={activated ? activation.secretAbout : activation.about}>
      {activated ? (
        <TotpSecret {...activated} />
      ) : (
        <ActivationForm invitation={withoutGroups(hash.slice(1))} onActivated={setActivated} />
      )}
    </Entrance>
  )
}
