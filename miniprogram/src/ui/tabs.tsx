import { Button, View } from '@tarojs/components'
import { classNames } from './class-names'
import type { TabsProps } from './tabs.props'

export const Tabs = ({ label, tabs, selected, onSelect }: TabsProps) => (
  <View className="tabs" ariaRole="tablist" ariaLabel={label}>
    {tabs.map((tab) => (
      <Button
        key={tab.key}
        className={classNames('tab', tab.key === selected && 'tab-selected')}
        ariaRole="tab"
        ariaLabel={tab.label}
        ariaSelected={tab.key === selected}
        onClick={() => onSelect(tab.key)}
      >
        {tab.label}
      </Button>
    ))}
  </View>
)
