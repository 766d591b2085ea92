export default definePageConfig({ navigationBarTitleText: '照片和位置' })
