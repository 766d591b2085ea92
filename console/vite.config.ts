import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `npm run dev` style work is done against a running Ruhu: its address in RUHU_URL. */
const api = process.env.RUHU_URL ?? 'http://127.0.0.1:8420'

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react()],
  server: { proxy: { '/api': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // A county office keeps its browsers for years: this is Chrome 87, Edge 88, Safari 14 and what is built on them.
    target: 'es2020',
    chunkSizeWarningLimit: 1500,
  },
})
