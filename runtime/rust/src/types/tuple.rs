// SPDX-License-Identifier: MIT
//! Tuples of up to twelve parts.

use super::super::composite::{
    Tuple1, Tuple10, Tuple11, Tuple12, Tuple2, Tuple3, Tuple4, Tuple5, Tuple6, Tuple7, Tuple8,
    Tuple9,
};
use super::super::refusal::Refusal;
use super::super::scope::Scope;
use super::super::value::{field, Lift, Lower, Value};
use super::super::writer::{Size, Writer};

macro_rules! tuples {
    ($($wire:ident($($part:ident.$index:tt $name:literal),+);)*) => {$(
        unsafe impl<$($part: Value),+> Value for ($($part,)+) {
            type Wire = $wire<$($part::Wire),+>;
        }

        impl<'a, $($part: Lift<'a>),+> Lift<'a> for ($($part,)+) {
            #[inline]
            unsafe fn lift(wire: &'a Self::Wire, scope: &'a Scope) -> Result<Self, Refusal> {
                unsafe { Ok(($(field($name, &wire.$index, scope)?,)+)) }
            }
        }

        impl<$($part: Lower),+> Lower for ($($part,)+) {
            const MOVES: bool = $($part::MOVES)||+;

            #[inline]
            fn measure(&self, size: &mut Size) {
                $(self.$index.measure(size);)+
            }

            #[inline]
            fn lower(&self, writer: &mut Writer) -> Self::Wire {
                $wire($(self.$index.lower(writer)),+)
            }

            #[inline]
            unsafe fn drop_rest(&mut self) {
                unsafe { $(self.$index.drop_rest();)+ }
            }
        }
    )*};
}

tuples! {
    Tuple1(A.0 "V0");
    Tuple2(A.0 "V0", B.1 "V1");
    Tuple3(A.0 "V0", B.1 "V1", C.2 "V2");
    Tuple4(A.0 "V0", B.1 "V1", C.2 "V2", D.3 "V3");
    Tuple5(A.0 "V0", B.1 "V1", C.2 "V2", D.3 "V3", E.4 "V4");
    Tuple6(A.0 "V0", B.1 "V1", C.2 "V2", D.3 "V3", E.4 "V4", F.5 "V5");
    Tuple7(A.0 "V0", B.1 "V1", C.2 "V2", D.3 "V3", E.4 "V4", F.5 "V5", G.6 "V6");
    Tuple8(A.0 "V0", B.1 "V1", C.2 "V2", D.3 "V3", E.4 "V4", F.5 "V5", G.6 "V6", H.7 "V7");
    Tuple9(
        A.0 "V0", B.1 "V1", C.2 "V2", D.3 "V3", E.4 "V4", F.5 "V5", G.6 "V6", H.7 "V7", I.8 "V8"
    );
    Tuple10(
        A.0 "V0", B.1 "V1", C.2 "V2", D.3 "V3", E.4 "V4", F.5 "V5", G.6 "V6", H.7 "V7", I.8 "V8",
        J.9 "V9"
    );
    Tuple11(
        A.0 "V0", B.1 "V1", C.2 "V2", D.3 "V3", E.4 "V4", F.5 "V5", G.6 "V6", H.7 "V7", I.8 "V8",
        J.9 "V9", K.10 "V10"
    );
    Tuple12(
        A.0 "V0", B.1 "V1", C.2 "V2", D.3 "V3", E.4 "V4", F.5 "V5", G.6 "V6", H.7 "V7", I.8 "V8",
        J.9 "V9", K.10 "V10", L.11 "V11"
    );
}
