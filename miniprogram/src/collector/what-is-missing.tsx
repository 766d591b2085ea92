import type { Finding } from '../../../shared/forms/findings'
import { seek } from '../features/interview/sought'
import { run } from '../phone/run'
import { open } from '../platform/navigate'
import { Alert } from '../ui/alert'
import { List, Row } from '../ui/list'

interface WhatIsMissingProps {
  readonly title: string
  readonly findings: readonly Finding[]
  readonly personId: string
}

/** What stops the visit from being finished, each with a way to where it is mended. */
export function WhatIsMissing({ title, findings, personId: person }: WhatIsMissingProps) {
  const mend = ({ item, stage }: Finding) => {
    if (stage !== 'interview') return open('evidence', { person })
    seek({ personId: person, item })
    return open('interview', { person })
  }
  return (
    <Alert kind="warning" title={title}>
      <List label={title}>
        {findings.map((finding) => (
          <Row key={`${finding.check}@${finding.item}`} title={finding.says} onPress={() => run(() => mend(finding))} />
        ))}
      </List>
    </Alert>
  )
}
