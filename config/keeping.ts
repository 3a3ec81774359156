/**
 * Years for which it must be possible to say who decided, from a person's last act on business of others: insurance
 * records are kept ten years from the end of a contract of more than a year (保险法 art. 87), and the covers written
 * here end within five years of whatever a person does about them. Until then a request to be erased is refused
 * (个人信息保护法 art. 47, last paragraph). The records themselves are never erased.
 */
export const YEARS_A_PERSON_IS_KEPT = 15
