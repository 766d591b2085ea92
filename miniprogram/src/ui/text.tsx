import { View, Text as WechatText } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { classNames } from './class-names'
import type { DetailsProps, FactsProps, HeadingProps, SectionProps, StackProps, TextProps } from './text.props'

export const Heading = ({ level, children }: HeadingProps) => (
  <View className={`heading-${level}`} ariaRole="heading">
    <WechatText>{children}</WechatText>
  </View>
)

export const Text = ({ look, children }: TextProps) => (
  <WechatText className={classNames('text', look && `text-${look}`)} userSelect>
    {children}
  </WechatText>
)

export const Facts = ({ facts }: FactsProps) => (
  <View className="facts">
    {facts.map(({ term, value, mark }) => (
      <View className="fact" key={term}>
        <WechatText className="fact-term">{term}</WechatText>
        <View className="fact-value">
          <WechatText>{value}</WechatText>
          {mark !== undefined && <WechatText className="fact-mark">{mark}</WechatText>}
        </View>
      </View>
    ))}
  </View>
)

export const Section = ({ title, children }: SectionProps) => (
  <View className="section">
    <Heading level={2}>{title}</Heading>
    {children}
  </View>
)

export const Stack = ({ direction = 'column', children }: StackProps) => (
  <View className={`stack-${direction}`}>{children}</View>
)

export function Details({ summary, name, children }: DetailsProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <View className="details">
      <View
        className="details-summary"
        ariaRole="button"
        ariaLabel={name ?? summary}
        ariaExpanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <WechatText>{summary}</WechatText>
      </View>
      {isOpen && contentOf(children)}
    </View>
  )
}

const contentOf = (children: DetailsProps['children']): ReactNode =>
  typeof children === 'function' ? children() : children
