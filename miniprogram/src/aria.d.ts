export {}

declare module '@tarojs/components/types/common' {
  /** WeChat's accessibility attributes, as `config/aria-attributes.json` puts them into the templates. */
  interface StandardProps {
    ariaRole?: string
    ariaLabel?: string
    ariaHidden?: boolean
    ariaChecked?: boolean
    ariaDisabled?: boolean
    ariaSelected?: boolean
    ariaExpanded?: boolean
    ariaRequired?: boolean
    ariaModal?: boolean
  }
}
