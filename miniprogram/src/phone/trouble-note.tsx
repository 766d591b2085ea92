import { useEffect, useState } from 'react'
import { Alert } from '../ui/alert'
import { Button } from '../ui/button'
import { useMessages } from './language'
import { currentTrouble, forgetTrouble, onTrouble } from './run'

/** On every page: what the last tap could not do, and the same again. */
export function TroubleNote() {
  const { app } = useMessages()
  const [trouble, setTrouble] = useState(currentTrouble())
  useEffect(() => {
    forgetTrouble()
    setTrouble(undefined)
    return onTrouble(() => setTrouble(currentTrouble()))
  }, [])
  if (!trouble) return null
  return (
    <Alert kind="error" title={app.trouble[trouble.reason]}>
      <Button label={app.retry} onPress={trouble.again} />
    </Alert>
  )
}
