import { Skeleton, Typography } from 'antd'
import { useEffect, useState } from 'react'
import { useMessages } from '../language'

/** Nothing for a blink, a skeleton for a moment, a sentence when it takes long (interface.md, "All three"). */
export function Waiting({ rows = 6 }: { readonly rows?: number }) {
  const { common } = useMessages()
  const stage = useStage()
  if (stage === 'blink') return null
  return (
    <div role="status" aria-live="polite" style={{ paddingBlock: 12 }}>
      {stage === 'long' && <Typography.Paragraph type="secondary">{common.takesLonger}</Typography.Paragraph>}
      <span className="visually-hidden">{common.loading}</span>
      <Skeleton active paragraph={{ rows }} />
    </div>
  )
}

const skeletonAfterMilliseconds = 200
const sentenceAfterMilliseconds = 2000

function useStage(): 'blink' | 'moment' | 'long' {
  const [stage, setStage] = useState<'blink' | 'moment' | 'long'>('blink')
  useEffect(() => {
    const moment = window.setTimeout(() => setStage('moment'), skeletonAfterMilliseconds)
    const long = window.setTimeout(() => setStage('long'), sentenceAfterMilliseconds)
    return () => {
      window.clearTimeout(moment)
      window.clearTimeout(long)
    }
  }, [])
  return stage
}
