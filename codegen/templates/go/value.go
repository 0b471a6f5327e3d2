package packagename

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
)

func asString(value any) (string, bool) {
	text, is := value.(string)
	return text, is
}

func asBoolean(value any) (bool, bool) {
	boolean, is := value.(bool)
	return boolean, is
}

// A number that is not too large.
func asNumber(value any) (float64, bool) {
	number, is := value.(json.Number)
	if !is {
		return 0, false
	}
	float, err := strconv.ParseFloat(number.String(), 64)
	return float, err == nil
}

// A whole number of 53 bits, which all readers of JSON keep.
func asInteger(value any) (int64, bool) {
	number, is := asNumber(value)
	return int64(number), is && number == math.Trunc(number) && math.Abs(number) < 1<<53
}

// A number of seconds.
func asDuration(value any) (float64, bool) {
	number, is := asNumber(value)
	return number, is && number >= 0 && number < 1<<64 && !math.Signbit(number)
}

// A whole number of 64 bits as a text.
func asInteger64(value any) (int64, bool) {
	text, is := value.(string)
	number, err := strconv.ParseInt(text, 10, 64)
	return number, is && err == nil && strconv.FormatInt(number, 10) == text
}

// A decimal number as a text.
func asDecimal(value any) (string, bool) {
	text, is := value.(string)
	whole, fraction, hasFraction := strings.Cut(strings.TrimPrefix(text, "-"), ".")
	isWhole := isEach(whole, isDigit) && (whole[0] != '0' || whole == "0")
	return text, is && isWhole && (!hasFraction || isEach(fraction, isDigit))
}

// A UUID in its usual form (RFC 9562, section 4).
func asUUID(value any) (string, bool) {
	text, is := value.(string)
	groups := strings.Split(text, "-")
	if !is || len(groups) != 5 {
		return text, false
	}
	for at, length := range [...]int{8, 4, 4, 4, 12} {
		if len(groups[at]) != length || !isEach(groups[at], isHexDigit) {
			return text, false
		}
	}
	return text, true
}

// One of some words.
func asOneOf[T ~string](words ...T) func(any) (T, bool) {
	return func(value any) (T, bool) {
		text, is := value.(string)
		for _, word := range words {
			if is && text == string(word) {
				return word, true
			}
		}
		return "", false
	}
}

func asObject(value any) (map[string]any, bool) {
	object, is := value.(map[string]any)
	return object, is
}

// A moment as RFC 3339 writes it.
func asDateTime(value any) (string, bool) {
	text, is := value.(string)
	if !is || len(text) < 20 {
		return text, false
	}
	var digits [14]byte
	date, rest := text[:19], text[19:]
	count := 0
	for at, sign := range "0000-00-00T00:00:00" {
		letter := date[at]
		switch {
		case sign == '0' && isDigit(letter):
			digits[count] = letter - '0'
			count++
		case sign != '0' && (letter == byte(sign) || letter == 't' && sign == 'T'):
		default:
			return text, false
		}
	}
	two := func(at int) int { return int(digits[at])*10 + int(digits[at+1]) }
	year, month, day := two(0)*100+two(2), two(4), two(6)
	isDay := month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)
	return text, isDay && two(8) <= 23 && two(10) <= 59 && two(12) <= 60 && isZone(withoutFraction(rest))
}

func daysOf(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

func withoutFraction(text string) string {
	if fraction, found := strings.CutPrefix(text, "."); found {
		if rest := strings.TrimLeft(fraction, "0123456789"); rest != fraction {
			return rest
		}
	}
	return text
}

// Z, or an offset such as +02:00.
func isZone(text string) bool {
	if text == "Z" || text == "z" {
		return true
	}
	if len(text) != 6 || text[0] != '+' && text[0] != '-' || text[3] != ':' {
		return false
	}
	hours, minutes := text[1:3], text[4:]
	return isEach(hours, isDigit) && isEach(minutes, isDigit) && hours <= "23" && minutes <= "59"
}

// A URI, or a reference relative to one (RFC 3986, section 4.1).
func asURI(value any) (string, bool) {
	text, is := value.(string)
	if !is {
		return "", false
	}
	// Only the part that names a host has brackets, those of an IP address.
	first, last := 0, 0
	if start := strings.IndexAny(text, "/?#"); start >= 0 && strings.HasPrefix(text[start:], "//") {
		first, last = start+2, len(text)
		if length := strings.IndexAny(text[first:], "/?#"); length >= 0 {
			last = first + length
		}
	}
	hasFragment := false
	for at := range len(text) {
		letter := text[at]
		switch {
		case letter == '%':
			if len(text) < at+3 || !isEach(text[at+1:at+3], isHexDigit) {
				return text, false
			}
		case letter == '#':
			if hasFragment {
				return text, false
			}
			hasFragment = true
		case letter == '[' || letter == ']':
			if at < first || at >= last {
				return text, false
			}
		case !isLetter(letter) && !isDigit(letter) && !strings.ContainsRune("-._~:/?@!$&'()*+,;=", rune(letter)):
			return text, false
		}
	}
	// What stands before the first colon is a scheme, or the colon stands in a later segment of a path.
	segment := text
	if end := strings.IndexAny(text, "/?#"); end >= 0 {
		segment = text[:end]
	}
	scheme, _, hasScheme := strings.Cut(segment, ":")
	isScheme := isEach(scheme, func(letter byte) bool {
		return isLetter(letter) || isDigit(letter) || strings.IndexByte("+-.", letter) >= 0
	})
	return text, !hasScheme || isScheme && isLetter(scheme[0])
}

func isLetter(letter byte) bool {
	return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z'
}

// A value as people read it.
func show(value any) string {
	switch value := value.(type) {
	case string:
		return value
	case bool:
		return strconv.FormatBool(value)
	case int64:
		return strconv.FormatInt(value, 10)
	case float64:
		return strconv.FormatFloat(value, 'f', -1, 64)
	case []any:
		parts := make([]string, len(value))
		for at, part := range value {
			parts[at] = show(part)
		}
		return strings.Join(parts, ", ")
	case absent:
		return ""
	}
	text, _ := json.Marshal(value)
	return string(text)
}
