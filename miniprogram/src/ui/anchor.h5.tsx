import type { AnchorProps } from './anchor.props'

// Can hold the focus, so that a keyboard and a screen reader go on from here.
export const Anchor = ({ id, children }: AnchorProps) => (
  <div id={id} tabIndex={-1} className="anchor">
    {children}
  </div>
)
