import { Flex, Select } from 'antd'
import { contains, type RegionCode, townshipOf } from '../../../shared/access/region'
import { useMessages } from '../language'
import { useRead } from '../platform/api'

interface RegionFilterProps {
  /** Nothing above it is offered. */
  readonly scope: RegionCode
  readonly value: RegionCode
  readonly onChange: (region: RegionCode) => void
}

const countyDigits = 6
const townshipDigits = 9
const villageDigits = 12
const tenMinutes = 600_000

/** Township, then village, as far as the scope leaves a choice. */
export function RegionFilter({ scope, value, onChange }: RegionFilterProps) {
  const { regions } = useMessages()
  if (scope.length === villageDigits) return null
  const township = value.length >= townshipDigits ? townshipOf(value) : undefined
  return (
    <Flex gap={8} wrap>
      {scope.length <= countyDigits && (
        <Level
          name={regions.township}
          all={regions.allTownships}
          parent={value.slice(0, countyDigits)}
          value={township}
          onChange={(chosen) => onChange(chosen ?? value.slice(0, countyDigits))}
        />
      )}
      {township && contains(scope, township) && (
        <Level
          name={regions.village}
          all={regions.allVillages}
          parent={township}
          value={value.length === villageDigits ? value : undefined}
          onChange={(chosen) => onChange(chosen ?? township)}
        />
      )}
    </Flex>
  )
}

interface LevelProps {
  readonly name: string
  readonly all: string
  readonly parent: RegionCode
  readonly value: RegionCode | undefined
  readonly onChange: (region: RegionCode | undefined) => void
}

function Level({ name, all, parent, value, onChange }: LevelProps) {
  const { data } = useRead('GET /regions/{region}', { params: { region: parent } }, { fresh: tenMinutes })
  return (
    <Select
      aria-label={name}
      placeholder={all}
      value={value}
      options={data?.children.map(({ code, name: label }) => ({ value: code, label }))}
      onChange={onChange}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      style={{ minWidth: 180 }}
    />
  )
}
