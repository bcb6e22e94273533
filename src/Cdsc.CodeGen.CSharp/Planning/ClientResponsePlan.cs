using Cdsc.CodeGen.Model;

namespace Cdsc.CodeGen.CSharp;

/// <summary>What a client makes of the responses of an operation.</summary>
/// <param name="ResultType">The type of what its method returns, without the task.</param>
/// <param name="Success">The one body of a success; null when there is none, or there are several.</param>
/// <param name="Accept">The media types that the client asks for.</param>
/// <param name="Cases">The statements by status.</param>
/// <param name="Fallback">The statement for every other status.</param>
internal sealed record ClientResponsePlan(string ResultType, ApiContent? Success, string Accept, IReadOnlyList<ClientResponseView> Cases, string Fallback);
