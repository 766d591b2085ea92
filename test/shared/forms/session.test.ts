import { openSession } from '../../../shared/forms/session'
import { base, compiled, withPatches } from './ed2022/records'

describe('a sitting with a person', () => {
  it('opens and closes items as she answers, and keeps what was said meanwhile', () => {
    const session = openSession(compiled, withPatches())
    expect(session.set('employed', 'no')).toEqual({
      asked: ['livelihood'],
      closed: ['help_need'],
      findings: expect.any(Array),
    })
    expect(session.set('livelihood', 'family').asked).toEqual(['help_need'])
    expect(session.answers().help_need).toEqual(['none'])

    expect(session.set('in_institution', 'yes').closed).toEqual(
      expect.arrayContaining([
        'employed',
        'livelihood',
        'help_need',
        'housing_status',
        'access_done',
        'householder_name',
      ]),
    )
    expect(session.setAside()).toMatchObject({ employed: 'no', livelihood: 'family', housing_status: 'own' })
    session.set('in_institution', 'no')
    expect(session.answers()).toMatchObject({ employed: 'no', livelihood: 'family', housing_status: 'own' })
    expect(session.setAside()).toEqual({})
  })

  it('shows at the item what is wrong, and takes it away when it is settled', () => {
    const session = openSession(compiled, withPatches())
    expect(session.set('phone_mobile', undefined).findings).toEqual(['phone_mobile'])
    expect(session.findingsOf('phone_mobile')).toMatchObject([{ check: 'H11', says: '手机和固定电话至少填一个。' }])
    expect(session.isRequired('phone_mobile')).toBe(true)
    session.set('phone_fixed', '0990-8812345')
    expect(session.findingsOf('phone_mobile')).toEqual([])
    expect(session.isRequired('phone_mobile')).toBe(false)
  })

  it('learns facts during the visit', () => {
    const session = openSession(compiled, withPatches({ facts: { photo_home: 0 } }))
    expect(session.findingsOf('photo_home')).toMatchObject([{ check: 'H33' }])
    expect(session.know({ photo_home: 1, distance_km: 3 }).findings).toEqual(['photo_home', 'geo'])
    expect(session.findings()).toMatchObject([{ check: 'S99' }])
  })

  it('offers only the options that are for this person', () => {
    const session = openSession(compiled, withPatches())
    const keys = () => session.optionsOf('dibao_class').map(({ key }) => key)
    expect(keys()).toEqual(['class_a', 'class_b', 'class_c'])
    session.set('hukou_type', 'urban')
    expect(keys()).toEqual(['full', 'partial'])
  })

  it('marks what differs from last year, and only that', () => {
    const prior = { edu_level: 'primary', relief: ['medical', 'dibao'], family_doctor: 'yes' }
    const session = openSession(compiled, withPatches({ prior, answers: { relief: ['dibao', 'medical'] } }))
    expect(['edu_level', 'relief', 'family_doctor', 'employed'].filter((key) => session.differs(key))).toEqual([
      'edu_level',
    ])
  })

  it('is not disturbed by items it does not know, nor by answers to what is given', () => {
    const session = openSession(compiled, withPatches())
    const before = session.findings()
    expect(session.set('__proto__', 'x')).toEqual({ asked: [], closed: [], findings: [] })
    expect(session.set('age', 12)).toEqual({ asked: [], closed: [], findings: [] })
    expect([session.isAsked('nobody'), session.isRequired('nobody'), session.differs('nobody')]).toEqual([
      false,
      false,
      false,
    ])
    expect([session.optionsOf('nobody'), session.findingsOf('nobody'), session.findings()]).toEqual([[], [], before])
    expect(session.answers()).toEqual(base.answers)
  })

  it('is not changed by a list that its screen goes on changing', () => {
    const chosen = ['dibao']
    const session = openSession(compiled, { answers: { status_code: 'normal', relief: chosen }, facts: {} })
    chosen.push('none')
    expect(session.answers().relief).toEqual(['dibao'])
  })
})
