const path = require('node:path')
const { ariaMap } = require('./aria-map.js')

/**
 * Taro's WeChat templates leave out every aria attribute, so a screen reader finds neither role nor name (seen in 4.2.1).
 * This adds them to the templates and, in `aria-runtime.js`, to the runtime. Both sides shorten attribute names by their
 * position, so the map must be one and the same.
 */
// `module.exports = fn`: Taro does not find a plugin under `exports.default`.
module.exports = (context) => {
  const fn = (platform) => {
    if (!platform.template) return
    platform.template.mergeComponents(context, ariaMap)
    platform.runtimePath = [platform.runtimePath, path.join(__dirname, 'aria-runtime.js')].flat()
  }
  context.registerMethod({ name: 'onSetupClose', fn })
}
