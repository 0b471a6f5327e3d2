package packagename

import (
	"strconv"
	"strings"
)

// StatusCode is a status code: three digits, 100 to 999. The zero value is no code.
type StatusCode uint16

// SubStatusCode is a status code with a server's sub-status, such as 401.3. The zero value is no code.
type SubStatusCode uint32

// Code is what functions take as a code: a [StatusCode] or a [SubStatusCode].
type Code interface {
	String() string
	subStatusCode() SubStatusCode
}

// InvalidCodeError says that a text is no code.
type InvalidCodeError struct {
	// Text is what was to be a code.
	Text string
}

// Error says what is wrong and what would be right.
func (e *InvalidCodeError) Error() string {
	return strconv.Quote(e.Text) + " is no status code: it has to be three digits from 100 to 999, or such with a sub-status, as in 401.3"
}

// NewSubStatusCode makes 401.3 of 401 and 3; the sub-status 0 is none.
func NewSubStatusCode(code StatusCode, sub uint16) SubStatusCode {
	return SubStatusCode(code)<<16 | SubStatusCode(sub)
}

// Parse reads 401.3, or 401 alone. A sub-status is a number from 0 to 65535 without leading zeros, not a decimal
// fraction: 401.1 is not 401.10.
func Parse(text string) (SubStatusCode, error) {
	digits, tail, hasSub := strings.Cut(text, ".")
	code, isCode := number(digits, 999)
	sub, isSub := number(tail, 65535)
	if !isCode || code < 100 || hasSub && !isSub {
		return 0, &InvalidCodeError{Text: text}
	}
	return NewSubStatusCode(StatusCode(code), uint16(sub)), nil
}

// A number in decimal digits without leading zeros.
func number(text string, most int) (int, bool) {
	if text == "" || len(text) > 5 || text[0] == '0' && text != "0" {
		return 0, false
	}
	number := 0
	for at := range len(text) {
		if text[at] < '0' || text[at] > '9' {
			return 0, false
		}
		number = number*10 + int(text[at]-'0')
	}
	return number, number <= most
}

// Code is the code without its sub-status.
func (c SubStatusCode) Code() StatusCode { return StatusCode(c >> 16) }

// Sub is the sub-status; 0 is none.
func (c SubStatusCode) Sub() uint16 { return uint16(c) }

// IsValid tells whether it is a code: 100 to 999, with any sub-status.
func (c SubStatusCode) IsValid() bool { return c.Code().IsValid() }

// String is the code as 401.3, or as 401 where there is no sub-status.
func (c SubStatusCode) String() string {
	text := strconv.Itoa(int(c.Code()))
	if c.Sub() != 0 {
		text += "." + strconv.Itoa(int(c.Sub()))
	}
	return text
}

func (c SubStatusCode) subStatusCode() SubStatusCode { return c }

func (c StatusCode) subStatusCode() SubStatusCode { return NewSubStatusCode(c, 0) }

// String is the code with its phrase, 404 Not Found, or the number alone where the standard has no phrase.
func (c StatusCode) String() string {
	if line := c.StatusLine(); line != "" {
		return line
	}
	return strconv.Itoa(int(c))
}

// IsValid tells whether it is a code: 100 to 999.
func (c StatusCode) IsValid() bool { return c >= 100 && c <= 999 }

// IsInformational tells whether it is of the class 1xx.
func (c StatusCode) IsInformational() bool { return c >= 100 && c < 200 }

// IsSuccess tells whether it is of the class 2xx.
func (c StatusCode) IsSuccess() bool { return c >= 200 && c < 300 }

// IsRedirection tells whether it is of the class 3xx.
func (c StatusCode) IsRedirection() bool { return c >= 300 && c < 400 }

// IsClientError tells whether it is of the class 4xx.
func (c StatusCode) IsClientError() bool { return c >= 400 && c < 500 }

// IsServerError tells whether it is of the class 5xx.
func (c StatusCode) IsServerError() bool { return c >= 500 && c < 600 }

// CountsAs is the code that a client treats it as: itself if it is registered, otherwise the x00 of its class, and 500
// outside 100 to 599 (RFC 9110, section 15).
func (c StatusCode) CountsAs() StatusCode {
	switch {
	case c.isStandard():
		return c
	case c >= 100 && c < 600:
		return c / 100 * 100
	}
	return 500
}

// Class is what the first digit of a code stands for (RFC 9110, section 15). The zero value is no class.
type Class uint8

// Class is the class of the code; 0 outside 100 to 599.
func (c StatusCode) Class() Class {
	if c >= 100 && c < 600 {
		return Class(c / 100)
	}
	return 0
}

// String is the title of the class, such as Client Error.
func (c Class) String() string { return c.Title() }

// FromPhrase is the code that a reason phrase belongs to: 404 for not found. ASCII case is ignored. Former phrases,
// such as Request Entity Too Large, find their code too.
func FromPhrase(phrase string) (StatusCode, bool) {
	code := fromPhrase(lower(phrase))
	return code, code != 0
}

// The text with the letters A to Z as a to z; others stay as they are.
func lower(text string) string {
	for at := range len(text) {
		if text[at] >= 'A' && text[at] <= 'Z' {
			letters := []byte(text)
			for at, letter := range letters {
				if letter >= 'A' && letter <= 'Z' {
					letters[at] = letter + ('a' - 'A')
				}
			}
			return string(letters)
		}
	}
	return text
}
