// Package speed compares phrases with those of net/http.
package speed

import (
	"net/http"
	"testing"

	status "status-core"
)

var length int

func BenchmarkCanonicalReason(b *testing.B) {
	for at := 0; at < b.N; at++ {
		length += len(status.StatusCode(100 + at%500).CanonicalReason())
	}
}

func BenchmarkStatusText(b *testing.B) {
	for at := 0; at < b.N; at++ {
		length += len(http.StatusText(100 + at%500))
	}
}
