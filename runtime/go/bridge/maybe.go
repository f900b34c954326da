// SPDX-License-Identifier: MIT

// Objects that are optional arguments: nil is none.

package bridge

// MaybeShare is Share, or 0 for nil.
func (l *Lowering) MaybeShare(o *Object) uintptr { return l.maybe(o, shared) }

// MaybeExclude is Exclude, or 0 for nil.
func (l *Lowering) MaybeExclude(o *Object) uintptr { return l.maybe(o, exclusive) }

// MaybeConsume is Consume, or 0 for nil.
func (l *Lowering) MaybeConsume(o *Object) uintptr { return l.maybe(o, consumed) }

// MaybeOffer is Offer, or 0 for nil.
func (l *Lowering) MaybeOffer(o *Object) uintptr {
	if o == nil {
		return 0
	}
	return l.Offer(o)
}

func (l *Lowering) maybe(o *Object, access access) uintptr {
	if o == nil {
		return 0
	}
	return l.use(o, access)
}
