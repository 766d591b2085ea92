import type { KeyboardEvent } from 'react'
import { classNames } from './class-names'
import type { TabsProps } from './tabs.props'

export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  const step: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }
  const move = ({ key, currentTarget }: KeyboardEvent<HTMLElement>) => {
    const by = step[key]
    if (by === undefined) return
    const at = tabs.findIndex((tab) => tab.key === selected)
    const next = (at + by + tabs.length) % tabs.length
    onSelect(tabs[next]?.key ?? selected)
    currentTarget.querySelectorAll('button')[next]?.focus()
  }
  return (
    <div className="tabs" role="tablist" aria-label={label} onKeyDown={move}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          className={classNames('tab', tab.key === selected && 'tab-selected')}
          aria-selected={tab.key === selected}
          tabIndex={tab.key === selected ? 0 : -1}
          onClick={() => onSelect(tab.key)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  )
}
