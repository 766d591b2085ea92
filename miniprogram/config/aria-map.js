const { attributes, components } = require('./aria-attributes.json')

// An empty default: WeChat leaves the attribute out where a component is given none.
const defaults = {}
for (const name of attributes) defaults[`aria-${name}`] = ''

exports.ariaMap = {}
for (const name of components) exports.ariaMap[name] = defaults
