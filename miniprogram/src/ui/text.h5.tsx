import { useId, useState } from 'react'
import { classNames } from './class-names'
import type { DetailsProps, FactsProps, HeadingProps, SectionProps, StackProps, TextProps } from './text.props'

export const Heading = ({ level, children }: HeadingProps) =>
  level === 2 ? <h2 className="heading-2">{children}</h2> : <h3 className="heading-3">{children}</h3>

export const Text = ({ look, children }: TextProps) => (
  <p className={classNames('text', look && `text-${look}`)}>{children}</p>
)

export const Facts = ({ facts }: FactsProps) => (
  <dl className="facts">
    {facts.map(({ term, value, mark }) => (
      <div className="fact" key={term}>
        <dt className="fact-term">{term}</dt>
        <dd className="fact-value">
          {value}
          {mark !== undefined && <span className="fact-mark"> {mark}</span>}
        </dd>
      </div>
    ))}
  </dl>
)

export function Section({ title, children }: SectionProps) {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <h2 className="heading-2" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}

export const Stack = ({ direction = 'column', children }: StackProps) => (
  <div className={`stack-${direction}`}>{children}</div>
)

export function Details({ summary, name, children }: DetailsProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="details" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="details-summary" aria-label={name}>
        {summary}
      </summary>
      {typeof children === 'function' ? isOpen && children() : children}
    </details>
  )
}
