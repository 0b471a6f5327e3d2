package packagename

// Content says whether a response with a code has content.
type Content string

// What there is for content.
const (
	ContentRequired  Content = "required"
	ContentAllowed   Content = "allowed"
	ContentEmpty     Content = "empty"
	ContentForbidden Content = "forbidden"
)

// Redirect says where a redirect leads, and what becomes of the method (RFC 9110, section 15.4).
type Redirect struct {
	Kind RedirectKind
	// Method is empty where no source says.
	Method RedirectMethod
	// Followed tells whether browsers follow it by themselves.
	Followed bool
}

// RedirectKind says where a redirect leads.
type RedirectKind string

// The kinds of redirects.
const (
	RedirectPermanent      RedirectKind = "permanent"
	RedirectTemporary      RedirectKind = "temporary"
	RedirectSeeOther       RedirectKind = "see-other"
	RedirectChoice         RedirectKind = "choice"
	RedirectStoredResponse RedirectKind = "stored-response"
)

// RedirectMethod says what becomes of the method.
type RedirectMethod string

// What becomes of the method.
const (
	MethodKept             RedirectMethod = "kept"
	MethodPostMayBecomeGet RedirectMethod = "post-may-become-get"
	MethodGet              RedirectMethod = "get"
)

// Emitter is a part of the chain between user agent and origin server.
type Emitter string

// Who sends a code.
const (
	EmitterAnyServer         Emitter = "any-server"
	EmitterOriginServer      Emitter = "origin-server"
	EmitterGateway           Emitter = "gateway"
	EmitterProxy             Emitter = "proxy"
	EmitterTransformingProxy Emitter = "transforming-proxy"
	EmitterInterceptionProxy Emitter = "interception-proxy"
	EmitterCache             Emitter = "cache"
	EmitterBlockingEntity    Emitter = "blocking-entity"
)

// Level says how binding a rule is.
type Level string

// How binding a rule is.
const (
	LevelMust        Level = "must"
	LevelMustNot     Level = "must-not"
	LevelShould      Level = "should"
	LevelShouldNot   Level = "should-not"
	LevelMay         Level = "may"
	LevelExpected    Level = "expected"
	LevelDiscouraged Level = "discouraged"
)

// RetryKind says how a request may be sent again.
type RetryKind string

// The ways to send a request again.
const (
	RetrySameRequest     RetryKind = "same-request"
	RetryChangedRequest  RetryKind = "changed-request"
	RetryAfterDelay      RetryKind = "after-delay"
	RetryAfterResolution RetryKind = "after-resolution"
	RetryOtherConnection RetryKind = "other-connection"
	RetryOtherProtocol   RetryKind = "other-protocol"
	RetryOtherResource   RetryKind = "other-resource"
)

// HeaderField is a header field that a response must, should or may carry, or must not.
type HeaderField struct {
	Name string
	// Value is what its value has to be or hold.
	Value string
	Level Level
	// When is the condition; without it, always.
	When string
	// Example is a valid value.
	Example string
	// Source is where it is said, if anywhere.
	Source Reference
}

// Retry is a way to send the request again.
type Retry struct {
	Kind  RetryKind
	Level Level
	// When is the condition; without it, always.
	When string
	// Source is where it is said, if anywhere.
	Source Reference
}

// Reference is where something is said: an RFC, a draft, a file of a repository, or a page.
type Reference struct {
	// Title is as a person would cite it.
	Title string
	// URL is empty where there is none.
	URL string
}

// Content tells whether a response with the code has content.
func (c StatusCode) Content() Content { return c.CountsAs().content() }

// Redirect says where a redirect leads; false where the code does not redirect.
func (c StatusCode) Redirect() (Redirect, bool) { return c.CountsAs().redirect() }

// Emitters are the parts of the chain between user agent and origin server that send the code; none where no source
// says.
func (c StatusCode) Emitters() []Emitter { return c.CountsAs().emitters() }

// Headers are the header fields that a response with this code must, should or may carry, or must not.
func (c StatusCode) Headers() []HeaderField { return c.CountsAs().headers() }

// Retry says whether and when the client may send the request again; nothing where no source says anything.
func (c StatusCode) Retry() []Retry { return c.CountsAs().retry() }
