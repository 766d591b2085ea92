const { mergeInternalComponents } = require('@tarojs/shared')
const { ariaMap } = require('./aria-map.js')

mergeInternalComponents(ariaMap)
