import type { Driver } from '../driver'
import { collectorInProcess, leaderInProcess, phoneOn } from './collector'
import { lineTo } from './network'
import { residentInProcess } from './resident'

/** The mini-program's features without screens: memory for a phone, a line that can fail, the real server. */
export const inProcess: Driver = {
  name: 'a phone in process',
  async phones(stage) {
    const { system, team } = stage.office
    const line = lineTo(system.url)
    const goodLine = () => lineTo(system.url)
    return {
      collector: collectorInProcess(stage, phoneOn(line), team.collector, team.colleague),
      colleague: collectorInProcess(stage, phoneOn(goodLine()), team.colleague, team.collector),
      leader: leaderInProcess(stage, phoneOn(goodLine()), team.leader, team.collector),
      resident: residentInProcess(stage, goodLine()),
      stranger: residentInProcess(stage, goodLine()),
      network: line,
      close: async () => undefined,
    }
  },
}
