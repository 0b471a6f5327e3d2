// Package packagename has HTTP status codes as data: constants, phrases, classes and facts; what each code and
// sub-status code means, and on which server; the reasons that servers log beside them; and problems (RFC 9457).
//
// Everything works for codes that it does not know. The data is shared: what functions return is not to be changed.
package packagename
