import { type CSSProperties, useEffect, useRef } from 'react'
import { usePageShown } from '../platform/lifecycle'
import { setTitle } from '../platform/page-query'
import { classNames } from './class-names'
import type { PageProps } from './page.props'
import './web.css'

export function Page({ title, face, status, scale = 1, back, footer, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  // A new screen begins at its title, also for who cannot see that it changed.
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  useEffect(() => setTitle(title), [title])
  usePageShown(() => setTitle(title))

  return (
    <div className={classNames('page', 'page-web', `page-${face}`)} style={{ '--scale': scale } as CSSProperties}>
      {back && (
        <button type="button" className="page-back" onClick={back.onPress}>
          {back.label}
        </button>
      )}
      <main>
        <div className="page-body">
          <div className="page-head">
            <h1 className="page-title" ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {status !== undefined && (
              <p className="page-status" role="status">
                {status}
              </p>
            )}
          </div>
          <div className="page-main">{children}</div>
        </div>
        {footer && <div className="page-footer">{footer}</div>}
      </main>
    </div>
  )
}
