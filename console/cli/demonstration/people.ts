import { checkCharacterOf } from '../../../shared/identities/certificate-number'
import type { Chance } from './random'

/** An invented person. Her number's division never existed, so she can be nobody. */
export interface Invented {
  readonly name: string
  readonly certificateNumber: string
  readonly birthDate: string
  readonly sex: 'male' | 'female'
  readonly disabilityType: number
  readonly types: readonly number[]
  readonly grade: number
  readonly phone: string
  readonly address: string
  readonly guardian: string
  readonly village: string
}

const neverExisted = '990112'
const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛',
]
const womensCharacters = [...'秀英桂兰玉芳丽红梅莲珍凤霞春香艳娟静淑华琴燕云洁敏慧']
const mensCharacters = [...'建国志强军平明辉勇斌伟涛刚德福贵生海波超鹏林健龙祥']
const rareNames = ['阿卜杜拉·买买提', '迪丽努尔·艾合买提', '扎西·顿珠', '李㼆', '陈𠮷生', '欧阳淑华', '司马德福']
/** Adults of working age most, children fewest, as a real roster has them. */
const ageBands = [
  [2, 14, 0.06],
  [15, 44, 0.22],
  [45, 59, 0.34],
  [60, 74, 0.28],
  [75, 96, 0.1],
] as const
/** Shares of 视力 听力 言语 肢体 智力 精神 多重 */
const typeShares = [0.12, 0.1, 0.03, 0.55, 0.08, 0.09, 0.03]

export function inventPerson(chance: Chance, village: string, villageName: string, year: number): Invented {
  const sex = chance.happens(0.47) ? 'female' : 'male'
  const birthDate = birthOf(chance, year)
  const disabilityType = 1 + weighted(chance, typeShares)
  const grade = 1 + weighted(chance, [0.14, 0.27, 0.31, 0.28])
  const types = disabilityType === 7 ? twoTypes(chance) : [disabilityType]
  const minor = year - Number(birthDate.slice(0, 4)) < 19
  const needsGuardian = minor || types.includes(5) || types.includes(6)
  return {
    ...{ name: nameOf(chance, sex), birthDate, sex, disabilityType, types, grade, village },
    certificateNumber: `${numberOf(chance, birthDate, sex)}${disabilityType}${grade}${chance.happens(0.04) ? 'B1' : ''}`,
    phone: phoneOf(chance),
    address: `${villageName}${chance.between(1, 18)}组${chance.between(1, 120)}号`,
    guardian: needsGuardian ? nameOf(chance, chance.happens(0.5) ? 'female' : 'male') : '',
  }
}

export const nameOf = (chance: Chance, sex: 'male' | 'female'): string => {
  if (chance.happens(0.01)) return chance.pick(rareNames)
  const characters = sex === 'female' ? womensCharacters : mensCharacters
  const given = chance.happens(0.25) ? [chance.pick(characters)] : [chance.pick(characters), chance.pick(characters)]
  return chance.pick(surnames) + given.join('')
}

// 199 0… numbers with this middle part belong to no operator's open range.
export const phoneOf = (chance: Chance): string => `1990000${String(chance.between(0, 9999)).padStart(4, '0')}`

export function numberOf(chance: Chance, birthDate: string, sex: 'male' | 'female'): string {
  const order = chance.between(0, 498) * 2 + (sex === 'male' ? 1 : 0)
  const first = `${neverExisted}${birthDate.replace(/-/g, '')}${String(order).padStart(3, '0')}`
  return first + checkCharacterOf(first)
}

function birthOf(chance: Chance, year: number): string {
  const [least, most] = ageBands[
    weighted(
      chance,
      ageBands.map(([, , share]) => share),
    )
  ] ?? [30, 60]
  const [month, day] = [chance.between(1, 12), chance.between(1, 28)]
  return `${year - 1 - chance.between(least, most)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function twoTypes(chance: Chance): readonly number[] {
  const first = chance.between(1, 5)
  return [first, chance.between(first + 1, 6)]
}

function weighted(chance: Chance, shares: readonly number[]): number {
  const upTo = (place: number) => shares.slice(0, place + 1).reduce((sum, share) => sum + share, 0)
  const point = chance.next() * upTo(shares.length)
  return Math.max(
    shares.findIndex((_, place) => point < upTo(place)),
    0,
  )
}
