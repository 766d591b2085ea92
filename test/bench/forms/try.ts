import { formFigures } from './form-figures'
formFigures().then((f) => console.log(f.map((x)=>JSON.stringify(x)).join('\n')), (e)=>console.log(String(e).slice(0,6000)))
