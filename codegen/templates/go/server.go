package packagename

import "sort"

// Server is a server product, which defines codes, phrases or reasons of its own.
type Server struct {
	// ID is its key, such as aws-elb.
	ID   string
	Name string
	// Vendor is empty where there is none.
	Vendor string
	Kind   string
	// Home is the address of its home page.
	Home string
	// Discontinued tells whether it is no longer offered.
	Discontinued bool
	// Rank is 1 for the most widely used; 0 where nothing is known.
	Rank uint8
}

// Servers are all servers of the package, by id.
func Servers() []Server { return servers[:] }

// FindServer is the server with an id, in upper or lower case.
func FindServer(id string) (*Server, bool) {
	id = lower(id)
	at := sort.Search(len(servers), func(at int) bool { return servers[at].ID >= id })
	if at < len(servers) && servers[at].ID == id {
		return &servers[at], true
	}
	return nil, false
}

// How widely a server is used: the lowest comes first.
func rankOf(id string) int {
	if server, found := FindServer(id); found && server.Rank != 0 {
		return int(server.Rank)
	}
	return 255
}
