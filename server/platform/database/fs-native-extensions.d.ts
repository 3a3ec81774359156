/** The part of it that is used; it brings no types. */
declare module 'fs-native-extensions' {
  const locks: {
    /** Locks the whole file for this open descriptor; false while another has it. */
    tryLock(descriptor: number): boolean
  }
  export default locks
}
